package app.wheelhouse.venue.paper;

import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.VenueRequest;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperExecutionClientTest {
  private final List<EngineEvent> posted = new ArrayList<>();
  private final PaperExecutionClient client =
      new PaperExecutionClient(posted::add, id -> id.value().hashCode() & 0xff, () -> TIME + 5);
  private final ApprovedOrder entry = Approvals.entry(1);

  private VenueRequest sent(ApprovedAction action) {
    client.send(client.prepare(action, TIME));
    EngineEvent.ToVenue last = (EngineEvent.ToVenue) posted.getLast();
    assertThat(last.time()).isEqualTo(TIME + 5);
    return last.request();
  }

  @Test
  void preparesWithoutSending() {
    Prepared prepared = client.prepare(entry, TIME);

    assertThat(posted).isEmpty();
    assertThat(prepared.action()).isSameAs(entry);
    assertThat(prepared.expiresAt()).isEqualTo(entry.validUntil());
    assertThat(client.prepare(entry, TIME).nonce()).isGreaterThan(prepared.nonce());
  }

  @Test
  void writesEveryOrderOfABracketCanonically() {
    String wire = client.prepare(entry, TIME).wire();

    assertThat(wire)
        .isEqualTo(
            "place;"
                + entry.orders().getFirst().id()
                + ",paper/test,hyperliquid|SOL,BUY,MARKET,5,,,IOC,,ENTRY,5;"
                + entry.orders().get(1).id()
                + ",paper/test,hyperliquid|SOL,SELL,STOP_MARKET,5,,190,GTC,reduce-only,STOP,5;"
                + entry.orders().get(2).id()
                + ",paper/test,hyperliquid|SOL,SELL,TAKE_PROFIT,5,,220,GTC,reduce-only,TARGET,5");
    assertThat(client.prepare(entry, TIME + 9).wire()).isEqualTo(wire);
    assertThat(client.prepare(Approvals.entry(2), TIME).wire()).isNotEqualTo(wire);
  }

  @Test
  void sendsPlaceCancelAndModifyWithTheLatencyOfTheirOrder() {
    OrderSpec stop = entry.orders().get(1);

    assertThat(sent(entry)).isEqualTo(new VenueRequest.Place(entry.orders()));
    assertThat(delay()).isEqualTo(entry.entry().id().value().hashCode() & 0xff);
    assertThat(sent(Approvals.cancel(stop))).isEqualTo(new VenueRequest.Cancel(stop.id()));
    assertThat(delay()).isEqualTo(stop.id().value().hashCode() & 0xff);
    assertThat(sent(Approvals.tighterStop(entry)))
        .isEqualTo(new VenueRequest.Modify(stop.id(), stop.quantity(), null, Price.of("195")));
  }

  private long delay() {
    return ((EngineEvent.ToVenue) posted.getLast()).delay();
  }
}
