package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The lines of `trade orders`.
class AccountRowsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static WireOrder order(long oid, boolean trigger, WireOrder... children) {
    BigDecimal price = new BigDecimal("60000");
    BigDecimal size = new BigDecimal("0.01");
    return new WireOrder(
        "BTC",
        trigger ? Side.SELL : Side.BUY,
        price,
        size,
        size,
        oid,
        null,
        1_700_000_000_000L,
        trigger,
        trigger,
        trigger ? price : null,
        "",
        false,
        trigger ? "Stop Market" : "Limit",
        null,
        Arrays.asList(children));
  }

  private static List<String> listed(WireOrder... orders) {
    StringWriter text = new StringWriter();
    MarketRow.json(AccountRows.orders(List.of(orders)), new PrintWriter(text, true));
    return text.toString()
        .lines()
        .map(JSON::readTree)
        .map(row -> row.path("venueOrderId").asLong() + " " + row.path("state").asString())
        .toList();
  }

  @Test
  void aChildThatIsAlsoListedBesideItsEntryIsShownOnceUnderIt() {
    WireOrder stop = order(2, true);
    List<String> wanted = List.of("1 open", "2 waits for its entry", "3 open");
    assertThat(listed(order(1, false, stop), stop, order(3, true))).isEqualTo(wanted);
    assertThat(listed(stop, order(1, false, stop), order(3, true))).isEqualTo(wanted);
    assertThat(listed(order(1, false, stop), order(3, true))).isEqualTo(wanted);
  }
}
