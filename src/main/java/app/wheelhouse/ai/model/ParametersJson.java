package app.wheelhouse.ai.model;

import app.wheelhouse.ai.calibration.Calibrator;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parameters as one line of JSON, always the same for the same parameters.
public final class ParametersJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ParametersJson() {}

  public static String write(Parameters parameters) {
    Instrument instrument = parameters.instrument();
    PromptSettings prompt = parameters.prompt();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("level", parameters.level());
    all.put("scale", parameters.scale().name());
    all.put("block", parameters.block());
    all.put("maxShare", Double.toString(parameters.maxShare()));
    all.put("calibrator", parameters.calibrator().text());
    all.put("instrument", instrument.id().toString());
    all.put("priceDecimals", instrument.priceDecimals());
    all.put("sizeDecimals", instrument.sizeDecimals());
    all.put("figures", instrument.maxSignificantFigures());
    all.put("minNotional", instrument.minNotional().amount().toPlainString());
    all.put("maxLeverage", instrument.maxLeverage());
    all.put("promptTokens", prompt.budgetTokens());
    all.put("promptTexts", new TreeMap<>(prompt.sectionTexts()));
    all.put("promptCustom", prompt.custom());
    all.put("promptOff", List.copyOf(prompt.offSections()));
    all.put("temperature", Double.toString(parameters.call().temperature()));
    all.put("seed", parameters.call().seed());
    all.put("maxTokens", parameters.call().maxTokens());
    all.put("cut", parameters.cut());
    return JSON.writeValueAsString(all);
  }

  /// @throws IllegalArgumentException when it is none
  public static Parameters read(String text) {
    try {
      JsonNode all = JSON.readTree(text);
      SortedMap<String, String> texts = new TreeMap<>();
      all.required("promptTexts")
          .properties()
          .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
      TreeSet<String> off = new TreeSet<>();
      all.required("promptOff").forEach(each -> off.add(each.asString()));
      List<Boolean> cut = new ArrayList<>();
      all.required("cut").forEach(each -> cut.add(each.asBoolean()));
      return new Parameters(
          all.required("level").asInt(),
          ConfidenceScale.valueOf(all.required("scale").asString()),
          all.required("block").asBoolean(),
          Double.parseDouble(all.required("maxShare").asString()),
          Calibrator.parse(all.required("calibrator").asString()),
          instrument(all),
          new PromptSettings(
              all.required("promptTokens").asInt(),
              texts,
              all.required("promptCustom").asString(),
              off),
          new Parameters.Call(
              Double.parseDouble(all.required("temperature").asString()),
              all.required("seed").asLong(),
              all.required("maxTokens").asInt()),
          cut);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("Not the parameters of a question", broken);
    }
  }

  /// For rounding only: of the tiers the first is kept.
  private static Instrument instrument(JsonNode all) {
    return new Instrument(
        InstrumentId.parse(all.required("instrument").asString()),
        all.required("priceDecimals").asInt(),
        all.required("sizeDecimals").asInt(),
        all.required("figures").asInt(),
        Money.of(all.required("minNotional").asString()),
        List.of(new MarginTier(Money.ZERO, all.required("maxLeverage").asInt())));
  }
}
