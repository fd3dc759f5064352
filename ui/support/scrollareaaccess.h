#pragma once

/// Gives scroll areas an accessible interface of ours. That of Qt 6.4 does not check which child it is asked for: a screen
/// reader that counted one more, before a scroll bar went, ended the program. Once, before windows are made.
void installScrollAreaAccess();
