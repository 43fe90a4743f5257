package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ExchangeRules;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.WireAddress;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers who somebody is, who trades for him, what he pays and how often he may ask (VENUES 2.4).
/// Only the lane calls it.
final class IdentityDesk {
  private final Floor floor;
  private final ExchangeCore core;
  private final Signers signers;
  private final RequestMeter requests;
  private final AccountDesk accounts;

  IdentityDesk(Floor floor, Signers signers, RequestMeter requests, AccountDesk accounts) {
    this.floor = floor;
    this.core = floor.core();
    this.signers = signers;
    this.requests = requests;
    this.accounts = accounts;
  }

  /// Empty where the question is about something else.
  Optional<JsonNode> answer(String type, JsonNode request) throws MalformedRequest {
    return switch (type) {
      case "userRole" -> Optional.of(role(AccountDesk.user(request)));
      case "extraAgents" -> Optional.of(agents(AccountDesk.user(request)));
      case "subAccounts" -> Optional.of(subAccounts(AccountDesk.user(request)));
      case "userFees" -> {
        // Everybody pays the same here.
        AccountDesk.user(request);
        yield Optional.of(fees());
      }
      case "userRateLimit" -> Optional.of(rateLimit(AccountDesk.user(request)));
      case "maxBuilderFee" -> {
        AccountDesk.user(request);
        WireAddress.read(request.path("builder").asString(""));
        yield Optional.of(Json.array().add(0).get(0));
      }
      case "userAbstraction" -> {
        AccountDesk.user(request);
        yield Optional.of(Json.text("disabled"));
      }
      default -> Optional.empty();
    };
  }

  /// The account's agent without a name, null when it has none.
  @org.jspecify.annotations.Nullable
  Agent unnamed(String user) {
    return signers.of(user).stream()
        .filter(agent -> !agent.isNamed() && agent.validUntil() > floor.now())
        .findFirst()
        .orElse(null);
  }

  private ObjectNode role(String user) {
    ObjectNode json = Json.object();
    Agent agent = signers.valid(user, floor.now()).orElse(null);
    String master = signers.masterOf(user).orElse(null);
    if (agent != null) {
      json.put("role", "agent");
      json.putObject("data").put("user", agent.master());
    } else if (master != null) {
      json.put("role", "subAccount");
      json.putObject("data").put("master", master);
    } else {
      json.put("role", core.known(user) ? "user" : "missing");
    }
    return json;
  }

  private ArrayNode agents(String user) {
    ArrayNode all = Json.array();
    for (Agent agent : signers.of(user)) {
      if (agent.isNamed()) {
        all.addObject()
            .put("address", agent.address())
            .put("name", agent.name())
            .put("validUntil", floor.said().out(agent.validUntil()));
      }
    }
    return all;
  }

  /// Null where there is none, as at the venue.
  private JsonNode subAccounts(String user) {
    ArrayNode all = Json.array();
    for (String address : signers.subAccounts(user)) {
      ObjectNode each = all.addObject();
      each.put("name", "sub " + all.size());
      each.put("subAccountUser", address);
      each.put("master", user);
      each.set("clearinghouseState", accounts.state(address));
      each.set("spotState", accounts.spot(address));
    }
    return all.isEmpty() ? Json.nothing() : all;
  }

  private ObjectNode fees() {
    ExchangeRules rules = core.rules();
    String cross = Json.plain(rules.takerFee());
    String add = Json.plain(rules.makerFee());
    ObjectNode json = Json.object();
    json.putArray("dailyUserVlm");
    ObjectNode schedule = json.putObject("feeSchedule");
    schedule.put("cross", cross);
    schedule.put("add", add);
    schedule.put("spotCross", "0.0007");
    schedule.put("spotAdd", "0.0004");
    ObjectNode tiers = schedule.putObject("tiers");
    tiers.putArray("vip");
    tiers.putArray("mm");
    schedule.put("referralDiscount", "0.04");
    schedule.putArray("stakingDiscountTiers");
    json.put("userCrossRate", cross);
    json.put("userAddRate", add);
    json.put("userSpotCrossRate", "0.0007");
    json.put("userSpotAddRate", "0.0004");
    json.put("activeReferralDiscount", "0.0");
    json.putNull("trial");
    json.put("feeTrialEscrow", "0.0");
    json.putNull("nextTrialAvailableTimestamp");
    json.putNull("stakingLink");
    json.putObject("activeStakingDiscount").put("bpsOfMaxSupply", "0.0").put("discount", "0.0");
    return json;
  }

  private ObjectNode rateLimit(String user) {
    ObjectNode json = Json.object();
    json.put("cumVlm", Json.decimal(core.volume(user)));
    json.put("nRequestsUsed", requests.used(user));
    json.put("nRequestsCap", requests.cap(user));
    json.put("nRequestsSurplus", requests.reserved(user));
    return json;
  }
}
