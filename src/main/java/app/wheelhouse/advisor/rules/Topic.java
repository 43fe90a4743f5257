package app.wheelhouse.advisor.rules;

/// What the rule analyst weighs, each with the most points that it can give either way.
///
/// The points of all but [#STRETCH] add to 100; stretch only ever takes away from the side that the
/// price has already run to.
enum Topic {
  TREND(30),
  STRENGTH(20),
  MOMENTUM(20),
  HIGHER(15),
  BOOK(8),
  FUNDING(7),
  STRETCH(20);

  private final int points;

  Topic(int points) {
    this.points = points;
  }

  int points() {
    return points;
  }
}
