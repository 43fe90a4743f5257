package app.wheelhouse.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Which incidents come when, drawn from a seed: every kind comes before one comes twice.
///
/// It knows no time of its own: whoever plays a market tells it how late it is.
public final class FaultSchedule {
  private final List<Step> steps;
  private int next;

  /// @param at of the clock that the schedule was made for, milliseconds
  /// @param lasts milliseconds
  private record Step(long at, long lasts, Incident incident, Runnable begin, Runnable end) {}

  private FaultSchedule(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// Incidents one after the other, with quiet between them.
  ///
  /// @param from milliseconds of the drill's clock
  /// @param until all are over by then
  /// @param factor by which the drill's time is quicker than the wall's
  public static FaultSchedule seeded(
      long seed, FaultProxy proxy, long from, long until, double factor) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Incident> bag = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    long at = from + random.nextLong(2_000, 6_000);
    while (true) {
      if (bag.isEmpty()) {
        bag.addAll(List.of(Incident.values()));
      }
      Incident incident = bag.remove(random.nextInt(bag.size()));
      long lasts = incident.lasts(random);
      if (at + lasts > until) {
        return new FaultSchedule(steps);
      }
      SplittableRandom own = random.split();
      steps.add(
          new Step(
              at,
              lasts,
              incident,
              () -> incident.begin(proxy, own, factor),
              () -> proxy.set(Faults.NONE)));
      at += lasts + random.nextLong(6_000, 16_000);
    }
  }

  /// Lets begin and end what is due.
  public void advance(long now) {
    while (next < steps.size() * 2) {
      Step step = steps.get(next / 2);
      boolean begins = next % 2 == 0;
      if (now < (begins ? step.at : step.at + step.lasts)) {
        return;
      }
      (begins ? step.begin : step.end).run();
      next++;
    }
  }

  /// True when all are over.
  public boolean isOver() {
    return next == steps.size() * 2;
  }

  /// When the incidents begin that no connection survives.
  public List<Long> breaks() {
    return steps.stream().filter(step -> step.incident.breaks()).map(Step::at).toList();
  }

  public int size() {
    return steps.size();
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(step -> step.incident + (step.lasts == 0 ? "" : " " + step.lasts / 1_000 + " s"))
        .collect(Collectors.joining(", "));
  }
}
