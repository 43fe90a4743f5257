package app.wheelhouse.desk;

import java.util.List;

/// Who is to decide on what in a contest without a window.
///
/// @param run the market and its limits, a tape or the demo; its advisor is not asked, its data
///   directory takes a folder for each contest
/// @param contestants each with a label of its own
public record ArenaRequest(RunRequest run, List<AdvisorChoice> contestants) {
  public ArenaRequest {
    contestants = List.copyOf(contestants);
    if (contestants.stream().map(AdvisorChoice::label).distinct().count() != contestants.size()) {
      throw new IllegalArgumentException("Each contestant has a label of its own");
    }
  }
}
