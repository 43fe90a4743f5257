package app.wheelhouse.setting;

/// What the newest check of a venue came to.
///
/// @param version of the desk that checked
/// @param place what was checked: `testnet`, `mainnet` or `local`
/// @param time epoch milliseconds
/// @param passed whether every step was as expected
/// @param steps how many were taken
public record VenueCheckResult(
    String version, String place, long time, boolean passed, int steps) {}
