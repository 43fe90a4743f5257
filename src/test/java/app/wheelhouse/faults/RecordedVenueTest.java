package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.faults.venue.MadeMarket;
import app.wheelhouse.faults.venue.MarketMove;
import app.wheelhouse.faults.venue.Pace;
import app.wheelhouse.faults.venue.RecordedFrames;
import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.TickDay;
import app.wheelhouse.faults.venue.VenueCandle;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.faults.venue.VenueTape;
import app.wheelhouse.faults.venue.VenueTrade;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local venue against what is known of the real one.
class RecordedVenueTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long START = 1_760_000_040_000L;
  private static final String BTC = ",\"coin\":\"BTC\"";

  private final OkHttpClient client = new OkHttpClient();
  private RecordedVenue venue;

  @BeforeEach
  void open() throws IOException {
    venue = RecordedVenue.open(START, VenueRules.STANDARD);
  }

  @AfterEach
  void close() {
    venue.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  @Test
  void answersAsTheRealSocketDoes() {
    try (Listening socket = Listening.to(client, venue.url())) {
      socket.say("{\"method\":\"ping\"}");
      socket.subscribe("l2Book", BTC).subscribe("trades", BTC).subscribe("trades", BTC);
      socket.subscribe("nonsense", BTC).subscribe("trades", ",\"coin\":\"NOCOIN\"");
      socket.say(
          "{\"method\":\"unsubscribe\",\"subscription\":{\"type\":\"bbo\",\"coin\":\"BTC\"}}");
      socket.say("no json");
      Awaiting.until("all answers", () -> socket.on("error").size() == 5);
      assertThat(socket.heard.getFirst()).isEqualTo("{\"channel\":\"pong\"}");
      assertThat(socket.on("subscriptionResponse").getFirst())
          .isEqualTo(
              "{\"channel\":\"subscriptionResponse\",\"data\":{\"method\":\"subscribe\","
                  + "\"subscription\":{\"type\":\"l2Book\",\"coin\":\"BTC\",\"nSigFigs\":null,"
                  + "\"mantissa\":null}}}");
      assertThat(socket.on("error").getFirst())
          .isEqualTo(
              "{\"channel\":\"error\",\"data\":\"Already subscribed:"
                  + " {\\\"type\\\":\\\"trades\\\",\\\"coin\\\":\\\"BTC\\\"}\"}");
    }
  }

  @Test
  void theMarketGoesOnWhileNobodyListensAndSnapshotsBringTheNewestTradesBack() throws Exception {
    venue.play(MadeMarket.of(3, START, 60), Pace.unhurried());
    try (Listening socket = Listening.to(client, venue.url())) {
      socket.subscribe("trades", BTC).subscribe("l2Book", BTC).subscribe("bbo", BTC);
      socket.subscribe("activeAssetCtx", BTC).subscribe("candle", BTC + ",\"interval\":\"1m\"");
      socket.subscribe("allMids", "");
      Awaiting.until("mids", () -> socket.on("allMids").size() == 1);
      assertThat(JSON.readTree(socket.on("trades").getFirst()).path("data")).hasSize(30);
      assertThat(socket.on("l2Book")).hasSize(1);
      assertThat(socket.on("bbo")).hasSize(1);
      assertThat(socket.on("activeAssetCtx")).hasSize(1);
      assertThat(socket.on("candle")).hasSize(1);
    }
  }

  @Test
  void aListenerHearsEveryTradeAndTheLastCandleOfEachMinute() throws Exception {
    VenueTape tape = MadeMarket.of(4, START, 150);
    try (Listening socket = Listening.to(client, venue.url())) {
      socket.subscribe("trades", BTC).subscribe("candle", BTC + ",\"interval\":\"1m\"");
      Awaiting.until("subscribed", () -> socket.on("subscriptionResponse").size() == 2);
      venue.play(tape, Pace.unhurried());
      int count = venue.record().tradeCount("BTC");
      Awaiting.until("all trades", () -> ids(socket).size() == count);
      assertThat(ids(socket))
          .isEqualTo(venue.record().trades("BTC").stream().map(VenueTrade::tid).toList());
      List<VenueCandle> truth = venue.record().candles("BTC");
      assertThat(truth).hasSize(3);
      Awaiting.until(
          "the last candle",
          () ->
              socket.on("candle").stream()
                  .anyMatch(text -> text.contains("\"n\":" + truth.getLast().trades() + "}")));
      List<JsonNode> heard =
          JSON.readValue(info(candles("1m")), JsonNode.class).valueStream().toList();
      assertThat(heard).hasSize(3);
      assertThat(volume(heard)).isEqualByComparingTo(volume(venue.record().trades("BTC"), tape));
    }
  }

  @Test
  void aQuietMinuteClosesFlatAndLongerCandlesAddUp() throws Exception {
    venue.play(MadeMarket.of(5, START, 30), Pace.unhurried());
    venue.play(MadeMarket.of(6, START + 180_000, 30), Pace.unhurried());
    List<VenueCandle> minutes = venue.record().candles("ETH");
    assertThat(minutes).hasSize(4);
    assertThat(minutes.get(1).volume()).isZero();
    assertThat(minutes.get(1).open()).isEqualByComparingTo(minutes.getFirst().close());
    BigDecimal sum =
        minutes.stream().map(VenueCandle::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<VenueCandle> day = venue.record().candles("ETH", 86_400_000);
    assertThat(day).hasSize(1);
    assertThat(day.getFirst().volume()).isEqualByComparingTo(sum);
    assertThat(day.getFirst().close()).isEqualByComparingTo(minutes.getLast().close());
  }

  @Test
  void infoSpeaksJsonAndRefusesWhatItDoesNotKnow() throws IOException {
    venue.take(new MarketMove.Quiet(START + 5));
    assertThat(info("{\"type\":\"meta\"}")).contains("\"name\":\"HYPE\"");
    assertThat(info("{\"type\":\"exchangeStatus\"}")).contains("\"time\":" + (START + 5));
    assertThat(info("{\"type\":\"l2Book\",\"coin\":\"BTC\"}")).isEqualTo("null");
    assertThat(status("{\"type\":\"whatever\"}")).isEqualTo(422);
    assertThat(status("no json")).isEqualTo(404);
    assertThat(venue.requests("meta")).isEqualTo(1);
  }

  @Test
  void theTickDayIsPlayedWithItsRepeatedTradesAndCountsThemOnce() throws Exception {
    VenueTape day = TickDay.load();
    venue.close();
    venue = RecordedVenue.open(day.start(), VenueRules.STANDARD);
    venue.play(day, Pace.unhurried());
    assertThat(venue.record().tradeCount("BTC")).isEqualTo(1_467);
    assertThat(venue.record().tradeCount("ETH")).isEqualTo(781);
    assertThat(venue.record().tradeCount("SOL")).isEqualTo(1_026);
    assertThat(sent(day, "BTC")).isEqualTo(1_497);
    assertThat(venue.record().candles("BTC")).hasSize(10);
    assertThat(venue.record().book("SOL").orElseThrow().asks()).hasSize(20);
  }

  @Test
  void recordedFramesGoOutWordForWord() throws IOException {
    List<String> frames = RecordedFrames.load();
    try (Listening socket = Listening.to(client, venue.url())) {
      Awaiting.until("connected", () -> venue.clients() == 1);
      frames.forEach(venue::say);
      Awaiting.until("all frames", () -> socket.heard.size() == frames.size());
      assertThat(socket.heard).isEqualTo(frames);
    }
  }

  @Test
  void connectionsBeyondTheLimitAreRefused() throws IOException {
    venue.close();
    venue = RecordedVenue.open(START, VenueRules.STANDARD.withConnectionsPerMinute(2));
    try (Listening first = Listening.to(client, venue.url())) {
      Awaiting.until("connected", () -> venue.clients() == 1);
      assertThat(first.end()).isEmpty();
    }
    Awaiting.until("gone", () -> venue.clients() == 0);
    try (Listening second = Listening.to(client, venue.url())) {
      Awaiting.until("connected", () -> venue.clients() == 1);
      try (Listening third = Listening.to(client, venue.url())) {
        Awaiting.until("refused", () -> third.end().contains("429"));
      }
      assertThat(second.end()).isEmpty();
    }
    assertThat(venue.mostHandshakesInAMinute()).isEqualTo(3);
  }

  private static long sent(VenueTape tape, String coin) {
    return tape.moves().stream()
        .filter(move -> move instanceof MarketMove.Trades && move.coin().equals(coin))
        .mapToLong(move -> ((MarketMove.Trades) move).trades().size())
        .sum();
  }

  private static List<Long> ids(Listening socket) {
    return socket.on("trades").stream()
        .flatMap(text -> JSON.readTree(text).path("data").valueStream())
        .map(trade -> trade.path("tid").asLong())
        .toList();
  }

  private static BigDecimal volume(List<JsonNode> candles) {
    return candles.stream()
        .map(candle -> new BigDecimal(candle.path("v").asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal volume(List<VenueTrade> trades, VenueTape tape) {
    assertThat(trades).as(tape.name()).isNotEmpty();
    return trades.stream()
        .map(trade -> new BigDecimal(trade.size()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String candles(String interval) {
    return List.of(
            "{\"type\":\"candleSnapshot\",\"req\":{\"coin\":\"BTC\",\"interval\":\"",
            interval,
            "\",\"startTime\":" + START + ",\"endTime\":" + (START + 3_600_000) + "}}")
        .stream()
        .collect(Collectors.joining());
  }

  private String info(String body) throws IOException {
    try (Response response = post(body)) {
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.header("Content-Type")).isEqualTo("application/json");
      return response.body().string();
    }
  }

  private int status(String body) throws IOException {
    try (Response response = post(body)) {
      return response.code();
    }
  }

  private Response post(String body) throws IOException {
    return client
        .newCall(
            new Request.Builder()
                .url(venue.url() + "/info")
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build())
        .execute();
  }
}
