# One image for API, worker and the commands of an operator. Build with the digest that your registry shows:
#   docker build --build-arg NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:… .
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /juece
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
RUN npm run -s build

# What runs, and nothing that only builds, tests or brings a database along.
FROM ${NODE_IMAGE} AS packages
WORKDIR /juece
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts --omit=dev --omit=optional

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /juece
COPY --from=packages /juece/node_modules node_modules
COPY --from=build /juece/dist dist
COPY package.json LICENSE ./
COPY seeds/reference seeds/reference
COPY deploy/health.mjs deploy/health.mjs
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "deploy/health.mjs", "http://127.0.0.1:3000"]
CMD ["node", "dist/apps/api/src/main.js"]
