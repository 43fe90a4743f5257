package app.wheelhouse.ai.prompt;

import app.wheelhouse.domain.decision.Confidence;

/// Whether a model would take an entry that the scalper has in mind.
///
/// @param confidence as it was stated; none without a usable reply
/// @param reason the model's, one plain line; or why it is a no for want of a usable reply
/// @param understood whether the reply was a usable one
public record ShouldEnter(
    boolean enter, Confidence confidence, String reason, boolean understood) {}
