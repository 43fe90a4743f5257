package app.wheelhouse.cli;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.venue.hyperliquid.order.HyperliquidNormaliser;
import app.wheelhouse.venue.hyperliquid.order.Normalised;
import app.wheelhouse.venue.hyperliquid.order.WireDecimal;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `debug normalise`: what the desk would send for a price and a size, as one JSON object.
///
/// Every value is taken as text, so that a wrong one is answered in the object as well.
@Command(
    name = "normalise",
    description = {
      "Prints the price and size that would be sent, as JSON; sends nothing.",
      "Exits 3 with {\"error\":…} when they cannot be sent."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DebugNormaliseCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern COIN = Pattern.compile("[A-Za-z0-9._:/@-]{1,32}");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--coin",
      required = true,
      description = "as the venue writes it: BTC, or PURR/USDC and @107 for spot")
  private String coin = "";

  @Option(
      names = "--sz-decimals",
      required = true,
      description = "the coin's szDecimals in the venue's meta, 0 to 8")
  private String sizeDecimals = "";

  @Option(names = "--price", required = true, description = "limit price: digits and a point")
  private String price = "";

  @Option(names = "--size", required = true, description = "size in coins: digits and a point")
  private String size = "";

  @Option(names = "--side", required = true, description = "buy or sell")
  private String side = "";

  @Option(
      names = "--reduce-only",
      description = "it only closes: the venue's minimum value does not apply")
  private boolean reduceOnly;

  @Override
  public Integer call() {
    ObjectNode json = JSON.createObjectNode();
    int exit = ExitCode.INPUT;
    try {
      switch (normalised()) {
        case Normalised.Valid(var validPrice, var validSize) -> {
          json.put("price", WireDecimal.write(validPrice.value()));
          json.put("size", WireDecimal.write(validSize.value()));
          exit = ExitCode.OK;
        }
        case Normalised.Refused(String reason) -> json.put("error", reason);
      }
    } catch (IllegalArgumentException wrong) {
      json.put("error", String.valueOf(wrong.getMessage()));
    }
    spec.commandLine().getOut().println(JSON.writeValueAsString(json));
    return exit;
  }

  private Normalised normalised() {
    if (!COIN.matcher(coin).matches()) {
      throw new IllegalArgumentException("The coin is written as the venue does: BTC, PURR/USDC");
    }
    // Spot pairs have a slash or a number of their own; they may have two more decimals.
    boolean spot = coin.startsWith("@") || coin.indexOf('/') >= 0;
    HyperliquidNormaliser rules =
        spot ? HyperliquidNormaliser.spot(decimals()) : HyperliquidNormaliser.perpetual(decimals());
    return rules.limit(
        side(), WireDecimal.read("price", price), WireDecimal.read("size", size), reduceOnly);
  }

  private int decimals() {
    if (!sizeDecimals.matches("[0-8]")) {
      throw new IllegalArgumentException("The size decimals must be a whole number from 0 to 8");
    }
    return sizeDecimals.charAt(0) - '0';
  }

  private Side side() {
    return switch (side.toLowerCase(Locale.ROOT)) {
      case "buy" -> Side.BUY;
      case "sell" -> Side.SELL;
      default -> throw new IllegalArgumentException("The side must be buy or sell");
    };
  }
}
