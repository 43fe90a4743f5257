package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Bar;
import java.util.List;

/// Closed bars of one series, oldest first.
///
/// @param whole true when the venue has none that are older, so that it need not be asked again
public record KeptBars(List<Bar> bars, boolean whole) {
  public static final KeptBars NONE = new KeptBars(List.of(), false);

  public KeptBars {
    bars = List.copyOf(bars);
  }

  public boolean isEmpty() {
    return bars.isEmpty();
  }

  public int size() {
    return bars.size();
  }
}
