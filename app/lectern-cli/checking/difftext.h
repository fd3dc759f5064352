#pragma once

class Output;
struct ProgrammeDiff;

/// Prints the differences for people: the counts, then each session once with all that changed, then findings.
void printDiff(const ProgrammeDiff &diff, Output &output);
