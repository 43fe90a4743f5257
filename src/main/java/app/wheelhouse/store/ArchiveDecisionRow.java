package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.store.jooq.tables.records.DecisionsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A decision as a row and back.
final class ArchiveDecisionRow {
  private ArchiveDecisionRow() {}

  /// @param seq of its journal record; null for a hold
  static DecisionsRecord of(ArchiveSession session, DecisionRecord record, @Nullable Long seq) {
    Decision.Header header = record.decision().header();
    DecisionsRecord row = new DecisionsRecord();
    row.setSession(session.session());
    row.setNumber(record.sequence());
    row.setAccount(session.account().toString());
    row.setMode(session.mode());
    row.setInstrument(header.instrument().toString());
    row.setProposerKind(header.proposer().kind().name());
    row.setProposer(header.proposer().name());
    row.setAction(record.decision().action());
    row.setConfidence(header.confidence().value());
    row.setSummary(ArchiveText.fit(header.rationale().summary()));
    row.setRationale(
        ArchiveBacking.with(ArchiveRationale.json(header.rationale()), header.backing()));
    row.setDecidedAt(header.time());
    row.setJournalSeq(seq);
    action(row, record.decision());
    disposition(row, record.disposition());
    return row;
  }

  static DecisionRecord decision(DecisionsRecord row) {
    Decision.Header header =
        new Decision.Header(
            new Proposer(Proposer.Kind.valueOf(row.getProposerKind()), row.getProposer()),
            InstrumentId.parse(row.getInstrument()),
            row.getDecidedAt(),
            new Confidence(row.getConfidence()),
            ArchiveRationale.parse(row.getSummary(), row.getRationale()),
            ArchiveBacking.in(row.getRationale()));
    return new DecisionRecord(row.getNumber(), decision(row, header), disposition(row));
  }

  private static void action(DecisionsRecord row, Decision decision) {
    switch (decision) {
      case Decision.Open open -> {
        row.setEntryPrice(ArchiveOrderRow.value(open.entry()));
        row.setStopPrice(ArchiveOrderRow.value(open.stop()));
        row.setTargetPrice(ArchiveOrderRow.value(open.target()));
        row.setSizeShare(open.sizeShare());
        row.setLeverage(open.leverage());
      }
      case Decision.Increase increase -> row.setSizeShare(increase.sizeShare());
      case Decision.Reduce reduce -> row.setPercent(reduce.percent());
      case Decision.Close _, Decision.Hold _ -> {}
    }
  }

  private static Decision decision(DecisionsRecord row, Decision.Header header) {
    return switch (row.getAction()) {
      case "open_long" -> open(row, header, Side.BUY);
      case "open_short" -> open(row, header, Side.SELL);
      case "increase" -> new Decision.Increase(header, Objects.requireNonNull(row.getSizeShare()));
      case "reduce" -> new Decision.Reduce(header, Objects.requireNonNull(row.getPercent()));
      case "close" -> new Decision.Close(header);
      case "hold" -> new Decision.Hold(header);
      default -> throw new ArchiveFailure("The archive holds an unknown action: run a rebuild.");
    };
  }

  private static Decision open(DecisionsRecord row, Decision.Header header, Side side) {
    return new Decision.Open(
        header,
        side,
        ArchiveOrderRow.price(row.getEntryPrice()),
        ArchiveOrderRow.price(row.getStopPrice()),
        ArchiveOrderRow.price(row.getTargetPrice()),
        row.getSizeShare(),
        row.getLeverage());
  }

  private static void disposition(DecisionsRecord row, DecisionRecord.Disposition disposition) {
    row.setRule("");
    row.setReason("");
    row.setOrders("");
    switch (disposition) {
      case DecisionRecord.Held _ -> row.setDisposition("held");
      case DecisionRecord.Ignored(String reason) -> {
        row.setDisposition("ignored");
        row.setReason(ArchiveText.fit(reason));
      }
      case DecisionRecord.Denied(String rule, String reason) -> {
        row.setDisposition("denied");
        row.setRule(rule);
        row.setReason(ArchiveText.fit(reason));
      }
      case DecisionRecord.Acted(List<ClientOrderId> orders) -> {
        row.setDisposition("acted");
        row.setOrders(String.join(" ", orders.stream().map(ClientOrderId::value).toList()));
      }
    }
  }

  private static DecisionRecord.Disposition disposition(DecisionsRecord row) {
    return switch (row.getDisposition()) {
      case "held" -> new DecisionRecord.Held();
      case "ignored" -> new DecisionRecord.Ignored(row.getReason());
      case "denied" -> new DecisionRecord.Denied(row.getRule(), row.getReason());
      case "acted" -> new DecisionRecord.Acted(orders(row.getOrders()));
      default -> throw new ArchiveFailure("The archive holds an unknown outcome: run a rebuild.");
    };
  }

  private static List<ClientOrderId> orders(String text) {
    List<ClientOrderId> orders = new ArrayList<>();
    for (String id : text.split(" ")) {
      if (!id.isEmpty()) {
        orders.add(new ClientOrderId(id));
      }
    }
    return orders;
  }
}
