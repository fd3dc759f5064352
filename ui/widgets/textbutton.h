#pragma once

#include "ui/widgets/runtext.h"

#include <QAbstractButton>
#include <QLabel>

/// What stands free around text that is read or pressed, for the frame that shows the focus; in pixels. Texts below
/// each other keep it all, so that they begin at one edge.
inline constexpr int TextInset = 4;

/// Text that can be pressed: a link, a title with lines below it. Wraps to its width.
class TextButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TextButton(QWidget *parent = nullptr);
    TextButton(const QList<TextRun> &runs, const TextSign &sign, QWidget *parent = nullptr);

    /// The words are the accessible name; line ends become commas.
    void setRuns(const QList<TextRun> &runs, const TextSign &sign = {});
    void setMarks(const std::vector<TextRange> &marks);
    QString plainText() const { return m_text.plain(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    RunText m_text;
};

/// The same without anything to press.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);
    TextLabel(const QList<TextRun> &runs, const TextSign &sign, QWidget *parent = nullptr);

    void setRuns(const QList<TextRun> &runs, const TextSign &sign = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RunText m_text;
};
