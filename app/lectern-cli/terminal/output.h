#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// Collects what a command answers, so that a failing command leaves standard output empty. Everything passes through
/// here on its way to the terminal, and nothing that a file contains can steer the terminal afterwards.
class Output
{
public:
    /// @param width columns of the terminal; nothing: no terminal, lines may be as long as they like
    Output(bool json, std::optional<int> width) : m_width(width), m_isJson(json) {}

    /// The command has to answer with `setJson` and nothing else.
    bool isJson() const { return m_isJson; }
    std::optional<int> width() const { return m_width; }

    void setJson(const QJsonObject &document);
    /// One line as it is; a line break in it becomes a space.
    void line(const QString &text = {});
    /// Lines and paragraphs, wrapped to the terminal (80 columns without one).
    void text(const QString &text, int indent = 0);

    /// A whole document of any other kind, which its maker made harmless.
    void setDocument(const QByteArray &bytes) { m_bytes = bytes; }
    /// What the program tells whoever called it, once the answer is written; 0 unless set.
    void setExitCode(int code) { m_exitCode = code; }
    int exitCode() const { return m_exitCode; }

    /// Writes everything to standard output. A reader that went away is no error.
    [[nodiscard]] Result<void> flush();

private:
    QByteArray m_bytes;
    std::optional<int> m_width;
    bool m_isJson = false;
    int m_exitCode = 0;
};

/// One line on standard error, led by the program's name.
void complain(const QString &message);
