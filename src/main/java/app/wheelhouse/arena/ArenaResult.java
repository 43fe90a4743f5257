package app.wheelhouse.arena;

import app.wheelhouse.domain.decision.ArenaRow;

/// How a contestant stands, with what makes two contests comparable.
///
/// @param decisionsSha256 over all its decisions in order
/// @param trouble why it is out, a sentence; empty while it takes part
public record ArenaResult(ArenaRow row, String decisionsSha256, String trouble) {}
