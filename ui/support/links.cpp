#include "ui/support/links.h"

#include "ui/support/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>

#include <utility>

namespace {

LinkOpener &currentOpener()
{
    static LinkOpener opener;
    return opener;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Links", text);
}

QUrl safeUrl(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme();
    const bool isWeb = (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
    const bool isMail = scheme == QLatin1String("mailto") && !url.path().isEmpty();
    return url.isValid() && (isWeb || isMail) ? url : QUrl();
}

} // namespace

bool isSafeAddress(const QString &address)
{
    return !safeUrl(address).isEmpty();
}

LinkOpener setLinkOpener(LinkOpener opener)
{
    return std::exchange(currentOpener(), std::move(opener));
}

bool openLink(QWidget *parent, const QString &address)
{
    const QUrl url = safeUrl(address);
    if (url.isEmpty()) {
        tell(parent, QMessageBox::Warning, tr("Link not opened"),
             tr("“%1” is not a web or mail address. Lectern opens no others from a programme.").arg(address));
        return false;
    }
    const bool opened = currentOpener() ? currentOpener()(url) : QDesktopServices::openUrl(url);
    if (!opened) {
        tell(parent, QMessageBox::Warning, tr("Link not opened"),
             tr("No program on this computer opens “%1”.").arg(address));
    }
    return opened;
}
