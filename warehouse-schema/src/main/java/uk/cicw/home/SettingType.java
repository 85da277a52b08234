package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What may be written for a setting, as its default tells. */
enum SettingType {
  NUMBER("write a whole number, 0 or more", SettingType::isWholeNumber),
  TRUTH("write true or false", value -> value.valueType() == ConfigValueType.BOOLEAN),
  DURATION("write a span of time, such as 30s, 10m or 6h", SettingType::isDuration),
  MEMORY("write an amount of memory as the JVM does, such as 512m or 2g", SettingType::isMemory),
  LIST("write a list, such as [a, b]", value -> value.valueType() == ConfigValueType.LIST),
  TEXT("write a single value", SettingType::isScalar);

  private static final Pattern DURATION_TEXT = Pattern.compile("[0-9]+(ms|s|m|h|d)");
  private static final Pattern MEMORY_TEXT = Pattern.compile("[1-9][0-9]*[kKmMgG]");
  private static final Set<ConfigValueType> SCALARS =
      Set.of(ConfigValueType.STRING, ConfigValueType.NUMBER, ConfigValueType.BOOLEAN);

  private final String demand;
  private final Predicate<ConfigValue> isOne;

  SettingType(String demand, Predicate<ConfigValue> isOne) {
    this.demand = demand;
    this.isOne = isOne;
  }

  static SettingType of(ConfigValue byDefault) {
    return switch (byDefault.valueType()) {
      case NUMBER -> NUMBER;
      case BOOLEAN -> TRUTH;
      case LIST -> LIST;
      default -> ofText(text(byDefault));
    };
  }

  private static SettingType ofText(String byDefault) {
    if (DURATION_TEXT.matcher(byDefault).matches()) {
      return DURATION;
    }
    return MEMORY_TEXT.matcher(byDefault).matches() ? MEMORY : TEXT;
  }

  boolean accepts(ConfigValue value) {
    return isOne.test(value);
  }

  String demand() {
    return demand;
  }

  static boolean isWholeNumber(ConfigValue value) {
    return isScalar(value) && text(value).matches("[0-9]{1,9}");
  }

  private static boolean isMemory(ConfigValue value) {
    return isScalar(value) && MEMORY_TEXT.matcher(text(value)).matches();
  }

  private static boolean isDuration(ConfigValue value) {
    Config config = value.atKey("span");
    try {
      return !config.getDuration("span").isNegative();
    } catch (ConfigException isNone) {
      return false;
    }
  }

  private static boolean isScalar(ConfigValue value) {
    return SCALARS.contains(value.valueType());
  }

  private static String text(ConfigValue value) {
    return String.valueOf(value.unwrapped());
  }
}
