package app.wheelhouse.domain.decision;

import org.jspecify.annotations.Nullable;

/// What a model's decision carries besides its words.
///
/// @param evidence id of the [Evidence] it rests on
/// @param price of the instrument when the model was asked; above 0
/// @param calibrated what its stated confidence is taken for by its record, or by the cap while
///   that is too short; null without an answer
/// @param level intelligence level in force when it was asked, 1 to 10
/// @param least confidence that the level asks of an entry, 0 to 1
/// @param objection why the desk does not act on it, a clause; null when nothing stands against it
public record Backing(
    String evidence,
    double price,
    @Nullable Confidence calibrated,
    int level,
    double least,
    @Nullable String objection) {}
