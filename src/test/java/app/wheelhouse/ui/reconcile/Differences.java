package app.wheelhouse.ui.reconcile;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.ui.TestDesk;

/// What a comparison may find.
final class Differences {
  static final Difference FILL =
      new Difference(
          Difference.Kind.FILL,
          "Sell 0.05 BTC at 110,020 was not in our books",
          "It came while the desk was down; booked by its trade number 77120341.",
          false,
          TestDesk.START - 240_000);
  static final Difference FUNDING =
      new Difference(
          Difference.Kind.FUNDING,
          "Funding of ETH for 09:00, 0.31 USDC",
          "Booked by its hour.",
          false,
          TestDesk.START - 200_000);
  static final Difference EXTERNAL =
      new Difference(
          Difference.Kind.EXTERNAL,
          "Buy 0.1 BTC limit 105,000, venue order 991240117",
          "Placed outside the desk: shown among the orders, counted in every limit.",
          false,
          TestDesk.START - 90_000);
  static final Difference POSITION =
      new Difference(
          Difference.Kind.POSITION,
          "BTC is 0.02 long in our books and 0.05 long at the venue",
          "No fill explains it. Our books were set to the venue's 0.05; its entry price is taken"
              + " from there.",
          true,
          TestDesk.START - 30_000);

  private Differences() {}
}
