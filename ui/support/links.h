#pragma once

#include <QString>
#include <QUrl>

#include <functional>

class QWidget;

/// True for http, https and mailto: the only addresses that a file of a stranger may lead to.
bool isSafeAddress(const QString &address);
/// Opens a safe address in the program that the person uses for it. Anything else, or a failure, is told to the person
/// and gives false.
bool openLink(QWidget *parent, const QString &address);

/// What opens addresses; a test puts its own in. Empty: the desktop. Returns the one before.
using LinkOpener = std::function<bool(const QUrl &)>;
LinkOpener setLinkOpener(LinkOpener opener);
