package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;

/// One instrument of the synthetic market with its character, price grid and latent motion.
record Listing(Instrument instrument, Profile profile, TickGrid grid, Motion motion) {
  static Listing of(Instrument instrument, long seed) {
    TickGrid grid = new TickGrid(instrument);
    Profile profile = Profile.of(instrument, grid);
    return new Listing(
        instrument, profile, grid, new Motion(profile, draws(instrument, seed, "motion")));
  }

  /// The random stream of this instrument for one purpose.
  static Draws draws(Instrument instrument, long seed, String purpose) {
    return Draws.keyed(seed, instrument.id() + "/" + purpose);
  }
}
