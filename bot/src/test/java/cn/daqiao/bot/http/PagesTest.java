package cn.daqiao.bot.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void theDescriptionTellsWhereTheOutsideCalls() throws IOException {
    assertEquals("/", server(null));
    assertEquals("https://jobs.example.cn/daqiao", server("https://jobs.example.cn/daqiao"));
  }

  private static String server(String publicUrl) throws IOException {
    var described = new YAMLMapper().readTree(Pages.description(publicUrl));
    assertEquals(1, described.path("servers").size());
    return described.path("servers").path(0).path("url").asText();
  }
}
