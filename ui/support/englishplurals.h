#pragma once

#include <QTranslator>

/// Gives the source texts, which are English, their plural: “%n session(s)” becomes “1 session” or “2 sessions”. Put
/// in before a real translation, which then goes first.
class EnglishPlurals : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};
