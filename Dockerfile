FROM node:24-bookworm-slim
WORKDIR /juece
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build
USER node
CMD ["node", "dist/apps/api/src/main.js"]
