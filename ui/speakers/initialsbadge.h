#pragma once

#include <QImage>
#include <QWidget>

/// A person's portrait in a circle; without one their initials, in a colour that is always the same for the same name.
class InitialsBadge : public QWidget
{
    Q_OBJECT

public:
    explicit InitialsBadge(QWidget *parent = nullptr);

    void setName(const QString &name); ///< forgets the picture
    void setPicture(const QImage &picture);
    bool hasPicture() const { return !m_picture.isNull(); }
    /// "AL" for Ada King Lovelace, "L" for Lovelace.
    static QString initialsOf(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QImage m_picture;
};
