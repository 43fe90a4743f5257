package app.wheelhouse.desk;

/// One step of a check of a venue.
///
/// @param what was done
/// @param passed whether the venue showed what was expected
/// @param found what it showed
public record VenueCheckStep(String what, boolean passed, String found) {}
