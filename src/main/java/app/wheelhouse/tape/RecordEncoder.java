package app.wheelhouse.tape;

import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.domain.market.Trade;
import tools.jackson.core.JsonGenerator;

/// Writes a [TapeRecord] as one JSON object; doubles as their shortest exact decimal.
record RecordEncoder(JsonGenerator json) {

  void write(TapeRecord tapeRecord) {
    json.writeStartObject();
    switch (tapeRecord) {
      case TapeRecord.MarketRecord market -> market(market.event());
      case TapeRecord.FeedRecord feed -> {
        head("feed", feed.time());
        json.writeStringProperty("state", feed.status().state().name());
        json.writeStringProperty("reason", feed.status().reason());
      }
      case TapeRecord.ClockRecord clock -> head("clock", clock.time());
      case TapeRecord.OpaqueRecord opaque -> {
        head("opaque", opaque.time());
        json.writeStringProperty("kind", opaque.kind());
        json.writeStringProperty("json", opaque.json());
      }
    }
    json.writeEndObject();
  }

  private void head(String type, long time) {
    json.writeStringProperty("type", type);
    json.writeNumberProperty("time", time);
  }

  private void market(MarketEvent event) {
    head(type(event), event.time());
    json.writeStringProperty("instrument", event.instrument().toString());
    switch (event) {
      case Quote quote -> quote(quote);
      case Trade trade -> trade(trade);
      case Book book -> {
        json.writeNumberProperty("exchangeTime", book.exchangeTime());
        levels("bids", book.bids());
        levels("asks", book.asks());
      }
      case Context context -> context(context);
      case Candle candle -> candle(candle);
    }
  }

  private static String type(MarketEvent event) {
    return switch (event) {
      case Quote _ -> "quote";
      case Trade _ -> "trade";
      case Book _ -> "book";
      case Context _ -> "context";
      case Candle _ -> "candle";
    };
  }

  private void quote(Quote quote) {
    json.writeNumberProperty("exchangeTime", quote.exchangeTime());
    json.writeNumberProperty("bid", quote.bid());
    json.writeNumberProperty("bidSize", quote.bidSize());
    json.writeNumberProperty("ask", quote.ask());
    json.writeNumberProperty("askSize", quote.askSize());
  }

  private void trade(Trade trade) {
    json.writeNumberProperty("exchangeTime", trade.exchangeTime());
    json.writeNumberProperty("tradeId", trade.tradeId());
    json.writeNumberProperty("price", trade.price());
    json.writeNumberProperty("size", trade.size());
    json.writeNumberProperty("buySize", trade.buySize());
    json.writeNumberProperty("first", trade.first());
    json.writeNumberProperty("high", trade.high());
    json.writeNumberProperty("low", trade.low());
    json.writeNumberProperty("count", trade.count());
  }

  private void levels(String name, Levels levels) {
    json.writeArrayPropertyStart(name);
    for (int i = 0; i < levels.depth(); i++) {
      json.writeNumber(levels.price(i));
      json.writeNumber(levels.size(i));
    }
    json.writeEndArray();
  }

  private void context(Context context) {
    json.writeNumberProperty("exchangeTime", context.exchangeTime());
    json.writeNumberProperty("mark", context.mark());
    json.writeNumberProperty("index", context.index());
    json.writeNumberProperty("fundingRate", context.fundingRate());
    json.writeNumberProperty("openInterest", context.openInterest());
  }

  private void candle(Candle candle) {
    json.writeStringProperty("timeframe", candle.timeframe().label());
    json.writeNumberProperty("openTime", candle.openTime());
    json.writeNumberProperty("open", candle.open());
    json.writeNumberProperty("high", candle.high());
    json.writeNumberProperty("low", candle.low());
    json.writeNumberProperty("close", candle.close());
    json.writeNumberProperty("volume", candle.volume());
    json.writeBooleanProperty("closed", candle.closed());
  }
}
