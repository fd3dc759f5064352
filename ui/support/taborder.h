#pragma once

class QWidget;

/// Tab goes through what lies in `page` as it is laid out, in reading order, whenever each part was made. For pages
/// whose parts come and go: Qt puts what is made later at the end.
void followLayoutWithTab(QWidget *page);

/// Whoever gives the keyboard to the container gives it to the child. Unlike with a focus proxy, Tab does not jump over
/// what stands in the container before the child. Null: to nobody else.
void passFocusTo(QWidget *container, QWidget *child);
