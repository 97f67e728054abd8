# The command-service. Built from the jar that was tested: run "mvn -B package" (or ./sambog test) first, then, in the repository's
# root: docker build -f deploy/docker/command-service.Dockerfile -t sambog/command-service:0.1.0 .
FROM eclipse-temurin:25-jdk AS layers
WORKDIR /layers
COPY command-service/target/command-service-0.1.0-exec.jar application.jar
# Libraries change seldom, our classes often: each is a layer of its own.
RUN java -Djarmode=tools -jar application.jar extract --layers --destination .

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Sambog command-service" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="Apache-2.0"
# A number, so that an orchestrator can see that it is not root. Nobody else has it, and nothing in the image is theirs to write.
RUN groupadd --system --gid 10001 sambog \
 && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin sambog
WORKDIR /sambog
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
COPY --chmod=0555 deploy/docker/healthy.sh /sambog/healthy.sh
USER 10001:10001
# Secrets are files, one per property; nothing is said on a command line. A folder that is not there is no error.
ENV SPRING_CONFIG_IMPORT="optional:configtree:/run/secrets/" \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# 8080 answers the world, 9080 the operator alone: health and metrics.
EXPOSE 8080 9080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/sambog/healthy.sh", "9080"]
ENTRYPOINT ["java", "-jar", "application.jar"]
