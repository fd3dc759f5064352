#pragma once

#include <QImage>

/// A stranger's bytes as a square picture, or a null one: for PNG, JPEG, GIF (its first frame) and WebP, told by their
/// content. What claims to be larger than anybody would send is not read at all. May be called from any thread.
/// @param side in pixels; the middle of the picture is kept
QImage decodedPicture(const QByteArray &bytes, int side);
