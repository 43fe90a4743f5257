package app.wheelhouse.engine;

import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.order.ExecutionReport;
import java.util.ArrayList;
import java.util.List;

/// Listens to everything and keeps it.
final class TapLog implements EngineTap {
  /// What an event was and the engine time after it.
  record Line(String text, long time) {}

  final List<Line> lines = new ArrayList<>();
  final List<EngineEvent> events = new ArrayList<>();
  final List<ClosedBar> closed = new ArrayList<>();
  final List<EngineNews> news = new ArrayList<>();

  @Override
  public void onTick(EngineTick tick) {
    lines.add(new Line(text(tick.event()), tick.time()));
    events.add(tick.event());
    closed.addAll(tick.closed());
  }

  @Override
  public void onNews(EngineNews item) {
    news.add(item);
  }

  void clear() {
    lines.clear();
    events.clear();
    closed.clear();
    news.clear();
  }

  List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  <T extends EngineNews> List<T> news(Class<T> kind) {
    return news.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends EngineEvent> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String text(EngineEvent event) {
    return switch (event) {
      case EngineEvent.Market(Candle candle) -> candle.closed() ? "Candle closed" : "Candle";
      case EngineEvent.Market(var market) -> market.getClass().getSimpleName();
      case EngineEvent.Reported(ExecutionReport.OrderChanged changed, _) -> changed.event().name();
      case EngineEvent.Reported(ExecutionReport.FillReported _, _) -> "Fill";
      case EngineEvent.Reported(ExecutionReport.FundingSettled _, _) -> "Funding";
      case EngineEvent.Reported(ExecutionReport.CashMoved _, _) -> "Cash moved";
      case EngineEvent.Reported(ExecutionReport.PositionCorrected _, _) -> "Position corrected";
      case EngineEvent.History _,
          EngineEvent.ClockTick _,
          EngineEvent.Feed _,
          EngineEvent.Command _,
          EngineEvent.Decided _,
          EngineEvent.ToVenue _,
          EngineEvent.AtVenue _,
          EngineEvent.VenueRefused _,
          EngineEvent.CycleDue _,
          EngineEvent.EmergencyCheck _,
          EngineEvent.AdvisorFailed _,
          EngineEvent.ClockMeasured _,
          EngineEvent.PriceDoubted _,
          EngineEvent.Indicated _,
          EngineEvent.ConnectionReported _,
          EngineEvent.VenueSaid _,
          EngineEvent.AccountRead _,
          EngineEvent.VenueOrderSeen _,
          EngineEvent.AccountLinkChanged _,
          EngineEvent.NewsHeard _,
          EngineEvent.NewsFeedsReported _,
          EngineEvent.AiReported _,
          EngineEvent.DiskReported _ ->
          event.getClass().getSimpleName();
    };
  }
}
