#pragma once

/// Lets threads that a person waits for go first: lowers the priority of the calling thread, for good. Threads that it
/// starts afterwards inherit that. On systems other than Linux it does nothing.
void stepBack();
