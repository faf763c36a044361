# syntax=docker/dockerfile:1

# Builds and runs with the Node.js that the project is tested with; docs/operating.md says how to run the image.
FROM node:26.10.0-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm install --no-save --include=dev --include=optional --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY schemas schemas
COPY src src
RUN node scripts/build.ts

FROM node:26.10.0-slim AS libraries
WORKDIR /libraries
COPY package.json package-lock.json ./
# Without the optional packages: they hold the Node.js that this image has already.
RUN npm install --no-save --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:26.10.0-slim
ENV NODE_ENV=production
# Beyond the container the service listens only with keys or tokens, and says so where it has none.
ENV TARIFF_LISTEN_HOST=0.0.0.0
ENV TARIFF_LISTEN_PORT=8080
WORKDIR /srv
COPY --from=libraries /libraries/node_modules /opt/tariff-service/node_modules
COPY --from=build /build/dist /opt/tariff-service/dist
COPY bin /opt/tariff-service/bin
COPY schemas /opt/tariff-service/schemas
COPY package.json LICENSE /opt/tariff-service/
COPY tariffs tariffs
# The only place to write, for a decision log; a volume that is mounted here takes its owner over.
RUN mkdir decisions && chown 1000:1000 decisions && chmod 700 decisions
# A number, so that an orchestrator sees that it is not root.
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["node", "/opt/tariff-service/bin/alive.mjs"]
ENTRYPOINT ["node", "/opt/tariff-service/bin/tariff.mjs"]
CMD ["serve"]
