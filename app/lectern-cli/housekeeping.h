#pragma once

#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"

/// The conference that the first word names. Errors: Usage, NotFound.
[[nodiscard]] Result<Conference> namedConference(Context &context, const Arguments &arguments);
/// {"conference": …}, or the sentence.
void answerConference(const Conference &conference, const QString &sentence, Output &output);
