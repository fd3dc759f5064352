#pragma once

#include <QToolButton>

/// A place's entry: icon, name, and a count at its end.
class PlaceButton : public QToolButton
{
    Q_OBJECT

public:
    PlaceButton(const QIcon &icon, const QString &name, QWidget *parent);

    /// @param count shown at the end where it is above 0 @param meaning said aloud and in the tooltip; empty: nothing to say
    void setBadge(int count, const QString &meaning, const QIcon &sign = {});
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString badge() const;
    void describe();

    QString m_name;
    QString m_meaning;
    QIcon m_sign; ///< of what is counted
    int m_count = 0;
    bool m_compact = false;
};
