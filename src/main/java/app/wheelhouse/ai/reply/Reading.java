package app.wheelhouse.ai.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one JSON object says.
///
/// @param answer null when it is not of the schema
/// @param problem why it is not; null when it is
/// @param instrument the symbol that it names, allowed or not; null when it cannot be read
record Reading(
    @Nullable ModelAnswer answer,
    @Nullable Problem problem,
    @Nullable String instrument,
    List<String> notes) {}
