#pragma once

class Output;
struct Command;

/// Prints what the program can do, or what one command can.
void printHelp(const Command *command, Output &output);
