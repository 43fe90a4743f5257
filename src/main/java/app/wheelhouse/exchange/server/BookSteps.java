package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.BookView;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.wire.MalformedRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Books with fewer figures: levels are joined at prices of `nSigFigs` figures, of five figures at
/// every second or fifth (`mantissa`); bids are rounded down, asks up.
final class BookSteps {
  private static final int WHOLE_BOOK = 5_000;
  private static final int MOST_FIGURES = 5;

  private BookSteps() {}

  /// How many levels must be read for this request.
  static int depth(JsonNode request) {
    return request.hasNonNull("nSigFigs") ? WHOLE_BOOK : MarketDesk.DEPTH;
  }

  static BookView rounded(BookView book, JsonNode request) throws MalformedRequest {
    if (!request.hasNonNull("nSigFigs")) {
      return book;
    }
    int figures = request.path("nSigFigs").asInt(0);
    int mantissa = request.hasNonNull("mantissa") ? request.path("mantissa").asInt(0) : 1;
    boolean known = mantissa == 1 || mantissa == 2 || mantissa == 5;
    if (figures < 2
        || figures > MOST_FIGURES
        || !known
        || (mantissa != 1 && figures != MOST_FIGURES)) {
      throw new MalformedRequest("invalid nSigFigs or mantissa");
    }
    return new BookView(
        book.asset(),
        book.coin(),
        book.time(),
        joined(book.bids(), figures, mantissa, RoundingMode.DOWN),
        joined(book.asks(), figures, mantissa, RoundingMode.UP));
  }

  private static List<Level> joined(
      List<Level> levels, int figures, int mantissa, RoundingMode mode) {
    List<Level> joined = new ArrayList<>();
    for (Level level : levels) {
      BigDecimal price = step(level.px(), figures, mantissa, mode);
      if (!joined.isEmpty() && joined.getLast().px().compareTo(price) == 0) {
        Level last = joined.removeLast();
        joined.add(new Level(price, last.sz().add(level.sz()), last.n() + level.n()));
      } else {
        joined.add(new Level(price, level.sz(), level.n()));
      }
    }
    return joined.subList(0, Math.min(joined.size(), MarketDesk.DEPTH));
  }

  private static BigDecimal step(BigDecimal price, int figures, int mantissa, RoundingMode mode) {
    BigDecimal rounded = price.round(new MathContext(figures, mode));
    if (mantissa == 1) {
      return rounded;
    }
    // One unit in the last of the figures, `mantissa` of which are one step.
    int unitScale = figures - 1 - (price.precision() - price.scale() - 1);
    BigDecimal step = BigDecimal.valueOf(mantissa, unitScale);
    return price.divide(step, 0, mode).multiply(step);
  }
}
