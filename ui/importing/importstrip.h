#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

/// Says what is being imported, how far it is, and lets a person stop it. Hidden while nothing is imported.
class ImportStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ImportStrip(QWidget *parent = nullptr);

    void begin(const QString &fileName);
    /// @param fraction 0 to 1; negative while the length is unknown
    void setProgress(double fraction);
    void end();

signals:
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};
