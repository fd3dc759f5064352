#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// The head of what is edited below a table: which row it is, and a button that forgets all that is known of it.
class PartyHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PartyHeader(QWidget *parent = nullptr);

    /// @param remark may be empty @param canForget something is known
    void describe(const QString &name, const QString &remark, bool canForget);
    QPushButton *forgetButton() const { return m_forget; }

signals:
    void forgetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void adaptToFont();

    QLabel *m_name;
    QLabel *m_remark;
    QPushButton *m_forget;
};
