package app.wheelhouse.domain.market;

/// A change of a feed's state.
///
/// @param time epoch milliseconds
/// @param reason why, for the trader; empty when all is well
public record FeedStatus(long time, FeedState state, String reason) {}
