#pragma once

#include <QToolButton>

/// A place's entry: icon, name, and a count at its end.
class PlaceButton : public QToolButton
{
    Q_OBJECT

public:
    PlaceButton(const QIcon &icon, const QString &name, QWidget *parent);

    void setBadge(int count, const QString &meaning);
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString badge() const;
    void describe();

    QString m_name;
    QString m_meaning;
    int m_count = 0;
    bool m_compact = false;
};
