package app.wheelhouse.venue.hyperliquid.feed;

/// What is counted and measured of one connection, for the screens.
final class LinkMeters {
  private final Rates rates = new Rates();
  private final SkewMeter skew = new SkewMeter();
  private final DecodeFaults faults = new DecodeFaults();
  private final ChannelWatch channels;
  private long reconnects;
  private long gaps;

  LinkMeters(FeedSettings settings) {
    this.channels = new ChannelWatch(settings.priceStale(), settings.stale());
  }

  Rates rates() {
    return rates;
  }

  SkewMeter skew() {
    return skew;
  }

  DecodeFaults faults() {
    return faults;
  }

  ChannelWatch channels() {
    return channels;
  }

  /// A new socket stands.
  void joined() {
    skew.forget();
    faults.restart();
  }

  /// It is up.
  ///
  /// @param again whether it has been before
  void up(boolean again) {
    reconnects += again ? 1 : 0;
  }

  void gap() {
    gaps++;
  }

  long reconnects() {
    return reconnects;
  }

  long gaps() {
    return gaps;
  }
}
