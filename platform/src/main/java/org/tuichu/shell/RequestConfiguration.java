package org.tuichu.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What is asked of every request, whatever it asks for: text that can be kept, and in JSON every field that is
/// needed and none that nobody reads. JSON that the program itself has stored is read as it is.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {
    private final ApiProblem problem;
    private final JsonMapper json;

    RequestConfiguration(ApiProblem problem, JsonMapper json) {
        this.problem = problem;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeptParameters(problem));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        var strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new JacksonAnnotationIntrospector(), new NothingMissing()))
                .addModule(new SimpleModule("kept text").addDeserializer(String.class, new KeptTextReader()))
                .build();
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }
}
