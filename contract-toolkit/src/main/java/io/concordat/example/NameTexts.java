package io.concordat.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.datafaker.Faker;

/** Texts that suit the name of a property: {@code city} is a city. */
final class NameTexts {

  /**
   * By the end of a name in lower case and without what parts its words; the longest end decides.
   */
  private static final Map<String, Function<Dice, String>> BY_END = new LinkedHashMap<>();

  static {
    told("firstname", f -> f.name().firstName());
    told("givenname", f -> f.name().firstName());
    told("lastname", f -> f.name().lastName());
    told("surname", f -> f.name().lastName());
    told("familyname", f -> f.name().lastName());
    told("fullname", f -> f.name().fullName());
    told("username", f -> f.credentials().username());
    told("nickname", f -> f.credentials().username());
    told("login", f -> f.credentials().username());
    for (String person : List.of("author", "owner", "customer", "contact", "holder", "person")) {
      told(person, f -> f.name().fullName());
      told(person + "name", f -> f.name().fullName());
    }
    told("companyname", f -> f.company().name());
    told("company", f -> f.company().name());
    told("organization", f -> f.company().name());
    told("organizationname", f -> f.company().name());
    told("vendor", f -> f.company().name());
    told("publisher", f -> f.book().publisher());
    told("productname", f -> f.commerce().productName());
    told("product", f -> f.commerce().productName());
    told("brand", f -> f.commerce().brand());
    told("material", f -> f.commerce().material());
    told("department", f -> f.commerce().department());
    told("category", f -> f.commerce().department());
    told("name", f -> f.commerce().productName());
    told("booktitle", f -> f.book().title());
    told("title", f -> f.book().title());
    told("genre", f -> f.book().genre());
    told("isbn", f -> f.code().isbn13());
    told("jobtitle", f -> f.job().title());
    told("position", f -> f.job().title());
    told("role", f -> f.job().position());
    told("street", f -> f.address().streetAddress());
    told("streetaddress", f -> f.address().streetAddress());
    told("address", f -> f.address().fullAddress());
    told("addressline1", f -> f.address().streetAddress());
    told("line1", f -> f.address().streetAddress());
    told("line2", f -> f.address().secondaryAddress());
    told("city", f -> f.address().city());
    told("town", f -> f.address().city());
    told("state", f -> f.address().state());
    told("province", f -> f.address().state());
    told("region", f -> f.address().state());
    told("zip", f -> f.address().zipCode());
    told("zipcode", f -> f.address().zipCode());
    told("postcode", f -> f.address().zipCode());
    told("postalcode", f -> f.address().zipCode());
    told("country", f -> f.address().country());
    told("countryname", f -> f.address().country());
    told("countrycode", f -> f.address().countryCode());
    told("currency", f -> f.money().currencyCode());
    told("currencycode", f -> f.money().currencyCode());
    told("iban", f -> f.finance().iban("DE"));
    told("bic", f -> f.finance().bic());
    told("cardnumber", f -> "4111111111111111");
    told("colour", f -> f.color().name());
    told("color", f -> f.color().name());
    told("filename", f -> f.lorem().word() + ".txt");
    told("useragent", f -> "Mozilla/5.0");
    told("domain", f -> f.lorem().word() + ".example.com");
    for (String prose :
        List.of(
            "description",
            "summary",
            "comment",
            "message",
            "note",
            "notes",
            "detail",
            "body",
            "reason",
            "bio",
            "text",
            "content",
            "help",
            "instructions")) {
      told(prose, f -> f.lorem().sentence());
    }
    made("email", dice -> FormatTexts.text("email", dice).orElseThrow());
    made("emailaddress", dice -> FormatTexts.text("email", dice).orElseThrow());
    for (String phone : List.of("phone", "phonenumber", "mobile", "fax", "telephone", "msisdn")) {
      made(phone, FormatTexts::phone);
    }
    for (String link : List.of("url", "uri", "href", "link", "website", "homepage")) {
      made(link, FormatTexts::url);
    }
    made("host", FormatTexts::host);
    made("hostname", FormatTexts::host);
    made("ip", dice -> FormatTexts.text("ipv4", dice).orElseThrow());
    made("ipaddress", dice -> FormatTexts.text("ipv4", dice).orElseThrow());
    made("uuid", FormatTexts::uuid);
    made("guid", FormatTexts::uuid);
    made("date", dice -> FormatTexts.day(dice).toString());
    made("birthday", dice -> FormatTexts.day(dice).toString());
    made("dateofbirth", dice -> FormatTexts.day(dice).toString());
    for (String time : List.of("datetime", "timestamp", "createdat", "updatedat", "deletedat")) {
      made(time, FormatTexts::moment);
    }
    made("time", FormatTexts::moment);
    made("year", dice -> Integer.toString(FormatTexts.day(dice).getYear()));
    made("version", dice -> dice.between(1, 4) + "." + dice.child("minor").between(0, 9) + ".0");
    made("language", dice -> dice.pick(List.of("en", "de", "fr", "es", "nl")));
    made("locale", dice -> dice.pick(List.of("en-GB", "de-DE", "fr-FR", "en-US")));
    made("timezone", dice -> dice.pick(List.of("Europe/Berlin", "Europe/London", "UTC")));
    made("gender", dice -> dice.pick(List.of("female", "male", "other")));
    made("sku", dice -> "SKU-" + dice.between(10_000, 99_999));
    made("price", NameTexts::amount);
    made("amount", NameTexts::amount);
    made("total", NameTexts::amount);
    made("sha", NameTexts::hex);
    made("hash", NameTexts::hex);
    made("token", NameTexts::hex);
    made("id", dice -> Long.toHexString(dice.between(0x10000000L, 0xFFFFFFFFL)));
  }

  private NameTexts() {}

  private static void told(String end, Function<Faker, String> question) {
    BY_END.put(end, dice -> Fiction.tell(dice, question));
  }

  private static void made(String end, Function<Dice, String> maker) {
    BY_END.put(end, maker);
  }

  private static String amount(Dice dice) {
    return dice.between(1, 250) + "." + dice.child("cents").between(10, 99);
  }

  private static String hex(Dice dice) {
    return FormatTexts.uuid(dice).replace("-", "");
  }

  /** A text for a property of this name; a word or two where the name says nothing. */
  static String text(String name, Dice dice) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    for (int i = 0; i < plain.length(); i++) {
      Function<Dice, String> maker = BY_END.get(plain.substring(i));
      if (maker != null) {
        return maker.apply(dice);
      }
    }
    return FormatTexts.word(dice);
  }
}
