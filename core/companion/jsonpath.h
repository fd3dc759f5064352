#pragma once

#include <QJsonObject>
#include <QStringList>

/// The value at a path of keys; `Undefined` when any of them is missing.
QJsonValue valueAt(const QJsonObject &root, const QStringList &path);

/// The object with another value at a path of at least one key, objects on the way made as needed. `Undefined` removes
/// the value, and objects on the way that are left empty.
QJsonObject withValueAt(QJsonObject root, const QStringList &path, const QJsonValue &value);
