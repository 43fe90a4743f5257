package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.Network;
import app.wheelhouse.exchange.wire.SignedRequest;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers requests, by HTTP or by post over the socket: what it weighs, what goes wrong with it,
/// and the desk that knows the answer. Signatures are looked at on the caller's thread, everything
/// else on the lane.
final class Requests {
  static final String EXCHANGE = "exchange";
  static final String INFO = "info";

  private static final String MALFORMED =
      "Failed to deserialize the JSON body into the target type";

  /// Who answers.
  record Desks(SignedDesk signed, InfoDesk info, Supplier<String> state) {}

  private final Lane lane;
  private final Floor floor;
  private final Desks desks;
  private final WeightMeter weights;
  private final FaultGate faults;
  private final Counters counters;

  Requests(
      Lane lane,
      Floor floor,
      Desks desks,
      WeightMeter weights,
      FaultGate faults,
      Counters counters) {
    this.lane = lane;
    this.floor = floor;
    this.desks = desks;
    this.weights = weights;
    this.faults = faults;
    this.counters = counters;
  }

  /// A request by HTTP.
  Outcome answer(HttpRequest request) {
    String path = request.path().split("\\?", 2)[0];
    if (path.equals("/state")) {
      return new Outcome.Answer(HttpReply.json(lane.ask(desks.state())));
    }
    boolean known = path.equals("/" + EXCHANGE) || path.equals("/" + INFO);
    if (!known) {
      return new Outcome.Answer(HttpReply.text(404, "Not found"));
    }
    if (!request.method().equals("POST")) {
      return new Outcome.Answer(HttpReply.text(405, "Use POST"));
    }
    try {
      return through(path.substring(1), Json.read(request.body()), true);
    } catch (MalformedRequest malformed) {
      counters.request(path.substring(1), "malformed");
      return new Outcome.Answer(unreadable(malformed));
    }
  }

  /// A request by post over the socket; it weighs nothing.
  ///
  /// @param place `exchange` or `info`
  Outcome post(String place, JsonNode body) {
    return through(place, body, false);
  }

  private Outcome through(String place, JsonNode body, boolean weighed) {
    String type = (place.equals(EXCHANGE) ? body.path("action") : body).path("type").asString("");
    return faults.through(
        place,
        type,
        () -> {
          HttpReply reply = answer(place, type, body, weighed);
          counters.request(place + "." + type, outcome(reply));
          return reply;
        });
  }

  private HttpReply answer(String place, String type, JsonNode body, boolean weighed) {
    long now = floor.clock();
    int weight =
        place.equals(EXCHANGE)
            ? 1 + SignedDesk.size(body.path("action")) / 40
            : InfoDesk.weight(type);
    int wait = weighed ? weights.spend(weight, now) : 0;
    if (wait > 0) {
      return HttpReply.tooMany(wait);
    }
    try {
      return HttpReply.json(
          Json.write(place.equals(EXCHANGE) ? signed(body) : info(type, body, weighed)));
    } catch (MalformedRequest malformed) {
      return unreadable(malformed);
    }
  }

  private ObjectNode signed(JsonNode body) throws MalformedRequest {
    SignedRequest request = SignedRequest.read(body);
    String signer = signer(request);
    return lane.ask(() -> desks.signed().answer(request, signer));
  }

  /// Whom the exchange knows, of those that the networks make of the signature; else the first.
  private String signer(SignedRequest request) throws MalformedRequest {
    List<Network> networks = floor.networks();
    for (Network network : networks.subList(1, networks.size())) {
      String signer = request.signer(network);
      if (lane.ask(() -> desks.signed().knows(signer))) {
        return signer;
      }
    }
    return request.signer(networks.getFirst());
  }

  private JsonNode info(String type, JsonNode body, boolean weighed) throws MalformedRequest {
    try {
      JsonNode answer =
          lane.ask(() -> {
            try {
              return desks.info().answer(body);
            } catch (MalformedRequest malformed) {
              throw new Unreadable(malformed);
            }
          });
      if (weighed) {
        weights.owe(InfoDesk.weightOfRows(type, answer), floor.clock());
      }
      return answer;
    } catch (Unreadable unreadable) {
      throw unreadable.why;
    }
  }

  private static HttpReply unreadable(MalformedRequest malformed) {
    return HttpReply.text(422, MALFORMED + ": " + malformed.getMessage());
  }

  private static String outcome(HttpReply reply) {
    return switch (reply.status()) {
      case 200 -> reply.body().startsWith("{\"status\":\"err\"") ? "err" : "ok";
      case 429 -> "limited";
      default -> "malformed";
    };
  }

  /// Carries a checked exception over the lane.
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final MalformedRequest why;

    Unreadable(MalformedRequest why) {
      super(why);
      this.why = why;
    }
  }
}
