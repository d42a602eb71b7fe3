package cn.daqiao.bot.turn;

import cn.daqiao.bot.dialogue.Flow;
import cn.daqiao.bot.dialogue.Person;
import cn.daqiao.bot.dialogue.State;
import cn.daqiao.matcher.region.RegionCode;
import cn.daqiao.matcher.seeker.Seeker;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The stored shapes of a person's record and of a conversation. Both carry {@code v}; a reader
 * knows every earlier shape (fixtures of each stand in the tests), passes over fields it does not
 * know, and takes a missing list as empty.
 */
public final class StateJson {
  private static final int VERSION = 1;
  private static final String ID = "id";
  private static final List<String> OBJECTS = List.of("/about", "/home", "/wish");
  private final JsonMapper mapper = mapper();

  /** The record as stored, without the id, which is the key that it is stored under. */
  public String write(Person person) {
    return versioned(person);
  }

  /** The conversation as stored. */
  public String write(State state) {
    return versioned(state);
  }

  /**
   * A stored record.
   *
   * @param id whose it is
   * @throws IllegalArgumentException when it cannot be read; nothing of it is in the message
   */
  public Person readPerson(String json, String id) {
    try {
      if (!(mapper.readTree(json) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("the record of " + id + " is no object");
      }
      if (!node.has("reachable")) {
        node.put("reachable", true);
      }
      if (node.has("consent") && !node.has("consents")) {
        node.putObject("consents").set("registration", node.get("consent"));
      }
      node.withObject("/consents");
      whole(node.withObject("/profile/seeker"), id);
      return mapper.treeToValue(node, Person.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the record of " + id + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** A stored conversation; one of unknown shape begins anew, since nothing is lost by that. */
  public State readState(String json) {
    try {
      var node = mapper.readTree(json);
      if (node.path("v").asInt() != VERSION || !node.path("flow").isObject()) {
        return State.fresh();
      }
      for (var flow = node.path("flow"); flow.isObject(); flow = flow.path("back")) {
        if (flow.path("is").asText().equals("deputizing")
            && flow instanceof ObjectNode deputizing) {
          whole(deputizing.withObject("/draft/seeker"), Flow.Deputizing.DRAFT);
        }
      }
      return mapper.treeToValue(node, State.class);
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      return State.fresh();
    }
  }

  /** What is left out when a seeker is written. */
  private static void whole(ObjectNode seeker, String id) {
    seeker.put(ID, id);
    OBJECTS.forEach(seeker::withObject);
  }

  /** The version goes in front of the text: a tree of it first would cost as much again. */
  private String versioned(Object value) {
    try {
      var json = mapper.writeValueAsString(value);
      var v = "{\"v\":" + VERSION;
      return json.equals("{}") ? v + "}" : v + "," + json.substring(1);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of ours cannot fail to be written", e);
    }
  }

  private static JsonMapper mapper() {
    var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    var module =
        new SimpleModule()
            .addSerializer(Instant.class, new AsText<Instant>())
            .addSerializer(LocalDate.class, new AsText<LocalDate>())
            .addSerializer(RegionCode.class, new AsText<RegionCode>())
            .addDeserializer(Instant.class, new FromText<>(Instant::parse))
            .addDeserializer(LocalDate.class, new FromText<>(LocalDate::parse))
            .addDeserializer(RegionCode.class, new FromText<>(RegionCode::new));
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(Flow.class, FlowNames.class)
        .addMixIn(Seeker.class, WithoutId.class)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .withConfigOverride(List.class, type -> type.setSetterInfo(empty))
        .withConfigOverride(Set.class, type -> type.setSetterInfo(empty))
        .withConfigOverride(Map.class, type -> type.setSetterInfo(empty))
        .build();
  }

  /** The id is the key that the record is stored under; it is given back when it is read. */
  @JsonIgnoreProperties(value = ID, allowSetters = true)
  private interface WithoutId {}

  /** Names that stay when classes are renamed. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Flow.Idle.class, name = "idle"),
    @JsonSubTypes.Type(value = Flow.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = Flow.FollowUps.class, name = "followUps"),
    @JsonSubTypes.Type(value = Flow.Consenting.class, name = "consenting"),
    @JsonSubTypes.Type(value = Flow.Registering.class, name = "registering"),
    @JsonSubTypes.Type(value = Flow.Confirming.class, name = "confirming"),
    @JsonSubTypes.Type(value = Flow.Entrusting.class, name = "entrusting"),
    @JsonSubTypes.Type(value = Flow.Choosing.class, name = "choosing"),
    @JsonSubTypes.Type(value = Flow.ChangingWhich.class, name = "changingWhich"),
    @JsonSubTypes.Type(value = Flow.Changing.class, name = "changing"),
    @JsonSubTypes.Type(value = Flow.Updating.class, name = "updating"),
    @JsonSubTypes.Type(value = Flow.ApplyingWhich.class, name = "applyingWhich"),
    @JsonSubTypes.Type(value = Flow.NeedingPhone.class, name = "needingPhone"),
    @JsonSubTypes.Type(value = Flow.NeedingName.class, name = "needingName"),
    @JsonSubTypes.Type(value = Flow.Sharing.class, name = "sharing"),
    @JsonSubTypes.Type(value = Flow.DecliningWhich.class, name = "decliningWhich"),
    @JsonSubTypes.Type(value = Flow.DecliningWhy.class, name = "decliningWhy"),
    @JsonSubTypes.Type(value = Flow.Attending.class, name = "attending"),
    @JsonSubTypes.Type(value = Flow.StillLooking.class, name = "stillLooking"),
    @JsonSubTypes.Type(value = Flow.Withdrawing.class, name = "withdrawing"),
    @JsonSubTypes.Type(value = Flow.DeputyAgreeing.class, name = "deputyAgreeing"),
    @JsonSubTypes.Type(value = Flow.Deputizing.class, name = "deputizing"),
    @JsonSubTypes.Type(value = Flow.Wards.class, name = "wards"),
    @JsonSubTypes.Type(value = Flow.Erasing.class, name = "erasing"),
    @JsonSubTypes.Type(value = Flow.Claiming.class, name = "claiming"),
    @JsonSubTypes.Type(value = Flow.Binding.class, name = "binding"),
    @JsonSubTypes.Type(value = Flow.BindingTo.class, name = "bindingTo"),
    @JsonSubTypes.Type(value = Flow.Hiring.class, name = "hiring"),
    @JsonSubTypes.Type(value = Flow.Publishing.class, name = "publishing"),
    @JsonSubTypes.Type(value = Flow.Posts.class, name = "posts"),
    @JsonSubTypes.Type(value = Flow.ClosingWhich.class, name = "closingWhich"),
    @JsonSubTypes.Type(value = Flow.Parting.class, name = "parting"),
    @JsonSubTypes.Type(value = Flow.Forgetting.class, name = "forgetting"),
  })
  private interface FlowNames {}

  private static final class AsText<T> extends JsonSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class FromText<T> extends JsonDeserializer<T> {
    private final Function<String, T> parse;

    FromText(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      try {
        return parse.apply(in.getText());
      } catch (DateTimeException | IllegalArgumentException e) {
        throw JsonMappingException.from(in, "not the text expected here", e);
      }
    }
  }
}
