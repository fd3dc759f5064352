#include "core/companion/jsonpath.h"

QJsonValue valueAt(const QJsonObject &root, const QStringList &path)
{
    QJsonValue value = root;
    for (const QString &key : path) {
        value = value.toObject().value(key);
    }
    return value;
}

QJsonObject withValueAt(QJsonObject root, const QStringList &path, const QJsonValue &value)
{
    Q_ASSERT(!path.isEmpty());
    const QString &key = path.front();
    QJsonValue inner = value;
    if (path.size() > 1) {
        const QJsonObject changed = withValueAt(root.value(key).toObject(), path.sliced(1), value);
        inner = changed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(changed);
    }
    if (inner.isUndefined()) {
        root.remove(key);
    } else {
        root.insert(key, inner);
    }
    return root;
}
