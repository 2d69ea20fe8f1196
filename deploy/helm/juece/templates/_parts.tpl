{{- /* Only functions of Go's own templates are used: what the tests render is then what Helm renders. */ -}}

{{- define "juece.name" }}{{ .Release.Name }}{{ if ne .Release.Name .Chart.Name }}-{{ .Chart.Name }}{{ end }}{{ end }}

{{- define "juece.image" }}{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag }}{{ end }}{{ end }}

{{- define "juece.labels" }}
    app.kubernetes.io/name: {{ .Chart.Name }}
    app.kubernetes.io/instance: {{ .Release.Name }}
    app.kubernetes.io/version: {{ printf "%q" .Chart.AppVersion }}
    app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "juece.pod-labels" }}
        app.kubernetes.io/name: {{ .Chart.Name }}
        app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "juece.pod-security" }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
        runAsGroup: 1000
        fsGroup: 1000
        seccompProfile:
          type: RuntimeDefault
{{- end }}

{{- define "juece.container" }}
          image: {{ template "juece.image" . }}
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
{{- end }}

{{- define "juece.environment" }}
            - name: NODE_ENV
              value: production
            - name: JUECE_SEEDS
              value: none
            - name: DATABASE_URL_FILE
              value: /run/secrets/database-url
            - name: REDIS_URL_FILE
              value: /run/secrets/redis-url
            - name: JUECE_SECRET_KEY_FILE
              value: /run/secrets/secret-key
            {{- if .Values.mail.from }}
            - name: JUECE_SMTP_URL_FILE
              value: /run/secrets/smtp-url
            - name: JUECE_MAIL_FROM
              value: {{ printf "%q" .Values.mail.from }}
            {{- end }}
{{- end }}

{{- define "juece.mounts" }}
            - name: secrets
              mountPath: /run/secrets
              readOnly: true
            - name: scratch
              mountPath: /tmp
{{- end }}

{{- define "juece.volumes" }}
        - name: secrets
          secret:
            secretName: {{ .Values.secretName }}
            defaultMode: 288
            items:
              - key: database-url
                path: database-url
              - key: redis-url
                path: redis-url
              - key: secret-key
                path: secret-key
              {{- if .Values.mail.from }}
              - key: smtp-url
                path: smtp-url
              {{- end }}
        - name: scratch
          emptyDir:
            sizeLimit: 256Mi
{{- end }}
