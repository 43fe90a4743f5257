package app.wheelhouse.ai.outcome;

/// How many proposals were followed and what became of them.
///
/// @param open followed right now; a session that ends drops them
/// @param ended told as outcomes
/// @param notEntered whose limit was not reached within the horizon
/// @param unusable without a known price, or with stop or target on the wrong side of the entry
public record OutcomeCounts(int open, long ended, long notEntered, long unusable) {}
