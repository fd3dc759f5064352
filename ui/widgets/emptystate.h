#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class SymbolLabel;

/// What a place shows instead of nothing: what is not there, why, and the ways out.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &iconName, const QString &headline, const QString &sentence, QWidget *parent = nullptr);

    void setTexts(const QString &iconName, const QString &headline, const QString &sentence);
    /// Adds a way out; the first is the one that stands out. Owned by this.
    QPushButton *addButton(const QString &text, const QString &iconName = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void adaptToFont();

    SymbolLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_sentence;
    QBoxLayout *m_buttons;
};
