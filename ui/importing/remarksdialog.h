#pragma once

#include <QDialog>

/// One remark as the dialog lists it.
struct Remark
{
    int line = 0; ///< 0: it concerns the whole file
    QString message;
};

/// Lists what was odd in an imported file and what was done about it, with the lines.
class RemarksDialog : public QDialog
{
    Q_OBJECT

public:
    RemarksDialog(const QString &conference, const QList<Remark> &remarks, QWidget *parent = nullptr);
};
