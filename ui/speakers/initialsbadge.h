#pragma once

#include <QWidget>

/// A person's initials in a circle, in a colour that is always the same for the same name. Stands in for a portrait,
/// which would have to be fetched from a stranger's server.
class InitialsBadge : public QWidget
{
    Q_OBJECT

public:
    explicit InitialsBadge(QWidget *parent = nullptr);

    void setName(const QString &name);
    /// "AL" for Ada King Lovelace, "L" for Lovelace.
    static QString initialsOf(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};
